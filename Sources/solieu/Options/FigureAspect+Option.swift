public import ArgumentParser
public import ReportExtraction

/// What figures are is given by its word.
extension FigureAspect: ExpressibleByArgument {}
