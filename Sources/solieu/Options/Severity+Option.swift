public import ArgumentParser
public import ReportExtraction

/// A severity is given by its word.
extension Severity: ExpressibleByArgument {}
