/// The cases in which this tool says something else than the other one, each with the reason. Where
/// it says that something breaks, the test prints the value that shows it.
enum Disagreement {
  static let all = Dictionary(
    groups.flatMap { reason, names in names.map { ($0, reason) } },
    uniquingKeysWith: { first, _ in first })

  private static let groups: [(reason: String, cases: [String])] = [
    (
      "credentials that were enough are refused",
      [
        "TestAPIGlobalSecurityScopeAdded", "TestAPIGlobalSecurityyAdded",
        "TestAPISecurityScopeAdded",
      ]
    ),
    (
      "a bound, a length or a pattern that a request did not have refuses a value that was accepted",
      [
        "TestBreaking_ModifyParameterPattern", "TestRequestBodyMaxLengthSetCheck",
        "TestRequestBodyMaxSetCheck", "TestRequestParameterExclusiveMaxSet",
        "TestRequestParameterExclusiveMinSet", "TestRequestPropertyExclusiveMaxSet",
        "TestRequestPropertyExclusiveMinSet", "TestRequestPropertyMaxSetCheck",
      ]
    ),
    (
      "the new pattern accepts all that the old one did",
      ["TestRequestParameterPatternChanged", "TestRequestPropertyPatternChanged"]
    ),
    (
      "without its pattern a property of a response may be what was not promised",
      ["TestResponsePropertyPatternRemoved"]
    ),
    (
      "the keyword says nothing of values of the schema's type, or there were no valid values",
      [
        "TestBreaking_AnyOf", "TestRequestBodyMaxContainsDecreased",
        "TestRequestBodyMaxLengthIncreasedCheck", "TestRequestBodyMinLengthIncreased",
        "TestRequestParameterMaxDecreased", "TestRequestQueryParamFormatChanged",
        "TestRequestQueryParamTypeChanged", "TestResponseBodyMinContainsDecreased",
        "TestResponsePropertyFormatChangedCheck", "TestResponsePropertyFormatRemovedCheck",
        "TestResponsePropertyTypeChangedCheck", "TestResponseSchemaTypeMultiCheck",
      ]
    ),
    (
      "only members that are not declared are refused or promised otherwise, and nobody sends those",
      [
        "TestRequestBodyDependentSchemaAdded", "TestRequestBodyPropertyNamesAdded",
        "TestResponseBodyDependentSchemaRemoved", "TestResponseBodyPatternPropertyRemoved",
        "TestResponseBodyPropertyNamesRemoved", "TestResponsePropertyUnevaluatedRemoved",
      ]
    ),
    (
      "the schema in 'allOf' only has an optional property, or one that is declared already",
      [
        "TestBreaking_RequestPropertyAllOfRemoved",
        "TestRequestPropertyAllOfAdded_WithSources_Inline", "TestRequestPropertyAllOfRemoved",
      ]
    ),
    (
      "the alternatives of 'oneOf' overlap, so that with one more fewer values match just one",
      [
        "TestRequestPropertyOneOfAdded", "TestResponsePropertyOneOfAdded",
        "TestResponsePropertyOneOfRemoved",
      ]
    ),
    (
      "items that 'prefixItems' describes have rules of their own, with it and without it",
      [
        "TestRequestPropertyPrefixItemsAdded", "TestResponseBodyPrefixItemsRemoved",
        "TestResponsePropertyPrefixItemsRemoved",
      ]
    ),
    (
      "the other of 'minContains' and 'maxContains' changed, too",
      [
        "TestRequestPropertyMaxContainsIncreased", "TestRequestPropertyMinContainsDecreased",
        "TestResponsePropertyMaxContainsDecreased", "TestResponsePropertyMinContainsIncreased",
      ]
    ),
    (
      "the wider type accepts every value of the enumeration that is gone",
      ["TestTransitionClaims_RealChangeAlongsideTransitionStillReported"]
    ),
    (
      "what is required need not be declared",
      [
        "TestBreaking_ReqBodyNewRequiredPropertyNew",
        "TestBreaking_WriteOnlyDeleteNonRequiredProperty", "TestRequestPropertyMarkedOptional",
      ]
    ),
    (
      "a required property that is readOnly now may be missing in requests, and one that is not any"
        + " more may not; the same for writeOnly in responses",
      [
        "TestBreaking_RequiredPropertyWriteOnlyDisabled",
        "TestRequestRequiredPropertyBecameNonReadOnly", "TestResponsePropertyPatternChanged",
        "TestResponseRequiredPropertyBecameNotWriteOnly",
        "TestResponseRequiredPropertyBecameWriteOnly",
      ]
    ),
    (
      "what is readOnly now was not before: a client that sends it is refused by the new bound",
      [
        "TestRequestReadOnlyPropertyMaxLengthDecreasedCheck",
        "TestRequestReadOnlyPropertyMinIncreasedCheck",
      ]
    ),
    (
      "a response may have another value than those of the enumeration, writeOnly or not",
      ["TestResponseWriteOnlyPropertyEnumValueAdded"]
    ),
    (
      "no message fails when a date is moved or is none, but clients may have planned by it",
      [
        "TestBreaking_SunsetDeletedForDeprecatedEndpoint",
        "TestBreaking_SunsetDeletedForDeprecatedParameter",
        "TestBreaking_SunsetDeleted_WithSources",
        "TestBreaking_SunsetModifiedFromInvalidForDeprecatedParameter",
        "TestBreaking_SunsetModifiedToInvalidForDeprecatedParameter",
        "TestRequestPropertyDeprecation_WithInvalidSunset",
      ]
    ),
    (
      "no message fails because of a stability level that does not exist",
      [
        "TestBreaking_InvalidNonJsonStabilityLevel", "TestBreaking_InvalidStabilityLevelInBase",
        "TestBreaking_InvalidStabilityLevelInRevision",
      ]
    ),
    (
      "servers ignore or refuse a parameter that they do not know, deprecated or not",
      [
        "TestBreaking_ParameterDeprecationFuture", "TestBreaking_ParameterDeprecationNoSunset",
        "TestBreaking_RemoveParameterWithInvalidSunset",
      ]
    ),
    (
      "an operation that is gone breaks who calls it; that it was deprecated told nobody until when"
        + " it would be there",
      ["TestBreaking_PathDeprecationNoSunset"]
    ),
    (
      "a client that leaves the value out means something else with another default, in a parameter"
        + " as in a body; no message is refused",
      [
        "TestRequestParameterDefaultValueChangedAndRenamedParameter",
        "TestRequestPropertyDefaultValueChanged",
      ]
    ),
    (
      "the address of a server is gone",
      ["TestBreaking_Servers"]
    ),
    (
      "clients were not promised the body of another success",
      ["TestResponseSuccessStatusAdded"]
    ),
    (
      "the tag selects one alternative, and the others are not asked any more",
      [
        "TestRequestDiscriminatorUpdatedCheckAdded",
        "TestRequestDiscriminatorUpdatedCheckRemoved",
        "TestRequestDiscriminatorUpdatedCheckMappingChanging",
        "TestResponseDiscriminatorUpdatedCheckAdded",
        "TestResponseDiscriminatorUpdatedCheckRemoved",
        "TestResponseDiscriminatorUpdatedCheckMappingChanging",
      ]
    ),
    (
      "the property of the discriminator is a property, which is gone",
      [
        "TestRequestDiscriminatorUpdatedCheckPropertyNameChanging",
        "TestResponseDiscriminatorUpdatedCheckPropertyNameChanging",
      ]
    ),
    (
      "what is in the content is an annotation, and nothing that is validated",
      ["TestResponseBodyContentSchemaRemoved"]
    ),
    (
      "a body of any media type is validated by its schema",
      ["TestRequestBodyTypeLooselyTypedCompatible"]
    ),
    (
      "'x-extensible-enum' is no keyword of any specification",
      [
        "TestRequestPropertyXExtensibleEnumValueRemovedCheck",
        "TestRequestPropertyXExtensibleEnumValueRemoved_WithSources",
      ]
    ),
    (
      "the documents differ in something that the test did not look at",
      [
        "TestMediaTypeSchemaExistence#2",
        "TestNewRequestNonPathParameter_DetectsNewPathsAndNewOperations",
        "TestRequestBodyDefaultValueChanged", "TestResponseTypeCheckerSuppressedForNullOnly31",
      ]
    ),
    (
      "the document is refused: it has a security scheme that is not defined",
      ["TestBreaking_RequestBodyEnumRemoved"]
    ),
  ]
}
