internal import ReportExtraction

/// The structure message (SDMX-ML 3.0) of a data set: codelists, concepts, data structure, dataflow.
struct SDMXStructure {
  /// The dataflow as the data name it.
  static let identifier = "SOLIEU:REPORT_FIGURES(1.0.0)"

  let components: [SDMXComponent]
  let lists: SDMXLists
  let prepared: String

  /// Appends the message.
  func append(to xml: inout XMLText) {
    xml.raw(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <mes:Structure xmlns:mes="\(Self.schemas)/message" xmlns:str="\(Self.schemas)/structure" \
      xmlns:com="\(Self.schemas)/common">
      <mes:Header><mes:ID>REPORT_FIGURES</mes:ID><mes:Test>false</mes:Test>\
      <mes:Prepared>
      """)
    xml.text(prepared)
    xml.raw("</mes:Prepared><mes:Sender id=\"SOLIEU\"/></mes:Header>\n<mes:Structures>\n")
    xml.raw("<str:Codelists>\n")
    for list in codelists { append(list, to: &xml) }
    xml.raw("</str:Codelists>\n<str:ConceptSchemes>\n")
    appendConcepts(to: &xml)
    xml.raw("</str:ConceptSchemes>\n<str:Dataflows>\n")
    xml.raw("<str:Dataflow id=\"REPORT_FIGURES\" \(Self.owner)>")
    append(name: Self.title, to: &xml)
    xml.raw(
      "<str:Structure>\(Self.urn)datastructure.DataStructure=\(Self.identifier)</str:Structure>"
        + "</str:Dataflow>\n</str:Dataflows>\n<str:DataStructures>\n")
    appendDataStructure(to: &xml)
    xml.raw("</str:DataStructures>\n</mes:Structures>\n</mes:Structure>\n")
  }

  private static let schemas = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0"
  private static let owner = "agencyID=\"SOLIEU\" version=\"1.0.0\""
  private static let urn = "urn:sdmx:org.sdmx.infomodel."
  private static let title = "Figures of administrative reports"

  /// The codelist of each component that has one.
  private func codelist(of component: SDMXComponent) -> SDMXCodelist? {
    switch component {
    case .reporter: lists.reporters
    case .referenceArea: lists.areas
    case .indicator: lists.indicators
    case .unit: lists.units
    case .aspect: Self.aspects
    case .frequency: Self.frequencies
    case .status: Self.statuses
    case .absence: Self.absences
    case .type: Self.types
    case .timeBasis: Self.bases
    case .accumulation: Self.accumulations
    default: nil
    }
  }

  private var codelists: [SDMXCodelist] {
    components.compactMap { codelist(of: $0) }.filter { !$0.codes.isEmpty }
  }

  private static let aspects = SDMXCodelist(
    "CL_ASPECT",
    FigureAspect.allCases.map {
      .init(id: $0.rawValue.uppercased(), name: $0.rawValue)
    })
  private static let frequencies = SDMXCodelist(
    "CL_FREQ",
    [
      .init(id: "A", name: "Annual"), .init(id: "S", name: "Half-yearly, semester"),
      .init(id: "Q", name: "Quarterly"), .init(id: "M", name: "Monthly"),
      .init(id: "W", name: "Weekly"), .init(id: "_O", name: "Other"),
    ])
  private static let statuses = SDMXCodelist(
    "CL_OBS_STATUS", SDMXStatus.allCases.map { .init(id: $0.rawValue, name: $0.name) })
  private static let absences = SDMXCodelist(
    "CL_ABSENCE", Absence.allCases.map { .init(id: $0.rawValue, name: $0.meaning) })
  private static let types = SDMXCodelist(
    "CL_VALUE_TYPE", ValueType.allCases.map { .init(id: $0.rawValue, name: $0.meaning) })
  private static let bases = SDMXCodelist(
    "CL_TIME_BASIS", PeriodBasis.allCases.map { .init(id: $0.rawValue, name: $0.meaning) })
  private static let accumulations = SDMXCodelist(
    "CL_ACCUMULATION", [.init(id: "YTD", name: "from the beginning of the year")])

  private func append(_ list: SDMXCodelist, to xml: inout XMLText) {
    xml.raw("<str:Codelist id=\"\(list.id)\" \(Self.owner)>")
    append(name: list.id, to: &xml)
    xml.raw("\n")
    for code in list.codes {
      xml.raw("<str:Code id=\"\(code.id)\">")
      append(name: code.name, to: &xml)
      xml.raw("</str:Code>\n")
    }
    xml.raw("</str:Codelist>\n")
  }

  private func appendConcepts(to xml: inout XMLText) {
    xml.raw("<str:ConceptScheme id=\"CS_REPORT_FIGURES\" \(Self.owner)>")
    append(name: Self.title, to: &xml)
    xml.raw("\n")
    for component in components {
      xml.raw("<str:Concept id=\"\(component.rawValue)\">")
      append(name: component.name, to: &xml)
      xml.raw("</str:Concept>\n")
    }
    xml.raw("</str:ConceptScheme>\n")
  }

  private func appendDataStructure(to xml: inout XMLText) {
    xml.raw("<str:DataStructure id=\"REPORT_FIGURES\" \(Self.owner)>")
    append(name: Self.title, to: &xml)
    xml.raw("<str:DataStructureComponents>\n<str:DimensionList id=\"DimensionDescriptor\">\n")
    for (index, component) in components.filter({ $0.role == .dimension }).enumerated() {
      append(component, as: "Dimension", " position=\"\(index + 1)\"", to: &xml)
    }
    append(.timePeriod, as: "TimeDimension", "", to: &xml)
    xml.raw("</str:DimensionList>\n<str:AttributeList id=\"AttributeDescriptor\">\n")
    for component in components where component.role == .attribute {
      append(component, as: "Attribute", " usage=\"optional\"", to: &xml)
    }
    xml.raw("</str:AttributeList>\n<str:MeasureList id=\"MeasureDescriptor\">\n")
    append(.value, as: "Measure", " usage=\"optional\"", to: &xml)
    xml.raw("</str:MeasureList>\n</str:DataStructureComponents></str:DataStructure>\n")
  }

  private func append(
    _ component: SDMXComponent, as element: String, _ attributes: String, to xml: inout XMLText
  ) {
    let id = component.rawValue
    xml.raw(
      """
      <str:\(element) id="\(id)"\(attributes)><str:ConceptIdentity>\(Self.urn)conceptscheme.Concept=\
      SOLIEU:CS_REPORT_FIGURES(1.0.0).\(id)</str:ConceptIdentity><str:LocalRepresentation>
      """)
    if let list = codelist(of: component), !list.codes.isEmpty {
      xml.raw(
        "<str:Enumeration>\(Self.urn)codelist.Codelist=SOLIEU:\(list.id)(1.0.0)</str:Enumeration>")
    } else {
      xml.raw("<str:TextFormat textType=\"\(component.textType)\"/>")
    }
    xml.raw("</str:LocalRepresentation>")
    if component.role == .attribute {
      xml.raw("<str:AttributeRelationship><str:Observation/></str:AttributeRelationship>")
    }
    xml.raw("</str:\(element)>\n")
  }

  private func append(name: String, to xml: inout XMLText) {
    xml.raw("<com:Name xml:lang=\"vi\">")
    xml.text(name)
    xml.raw("</com:Name>")
  }
}
