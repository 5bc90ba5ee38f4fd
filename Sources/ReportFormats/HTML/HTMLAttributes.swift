/// What the attributes of an element say of how it is shown.
struct HTMLAttributes {
  /// `rowspan`, as printed.
  var rowSpan = 1
  /// `colspan`, as printed.
  var columnSpan = 1
  /// What `hidden`, `style`, and a row's `height` say.
  var visibility = HTMLVisibility.shown
  /// `selected`: the option is chosen.
  var isSelected = false
  /// `multiple`: the list shows all its options.
  var isMultiple = false
}
