namespace KernelGen.Generators.Specs;

/// <summary>What a file is generated for.</summary>
internal abstract record Declaration(DeclarationSite Site);

/// <summary>A partial method whose declaration has an error: it gets a body that throws, so that the error stands alone.</summary>
/// <param name="Site">Where the method stands.</param>
/// <param name="Header">The method up to its body, as written in code.</param>
/// <param name="ErrorCode">The first diagnostic of ours; empty where the compiler reports the error.</param>
internal sealed record InvalidMethodSpec(DeclarationSite Site, string Header, string ErrorCode) : Declaration(Site);

/// <summary>A network whose declaration has an error: it gets members that throw, so that the error stands alone.</summary>
/// <param name="Site">The last of its types is the network itself.</param>
/// <param name="TypeName">The network as named from inside itself.</param>
/// <param name="IsClassifier">Its loss takes class labels, too.</param>
/// <param name="Element">float or double.</param>
/// <param name="OtherMembers">Members of interfaces that the user names in vain, up to their bodies, as written in code.</param>
/// <param name="ErrorCode">The first diagnostic of ours; empty where the compiler reports the error.</param>
internal sealed record InvalidNetworkSpec(
    DeclarationSite Site, string TypeName, bool IsClassifier, Element Element, EquatableArray<string> OtherMembers, string ErrorCode)
    : Declaration(Site);

/// <summary>A word model whose declaration has an error: it gets members that throw, so that the error stands alone.</summary>
/// <param name="Site">The last of its types is the model itself.</param>
/// <param name="TypeName">The model as named from inside itself.</param>
/// <param name="Element">float or double.</param>
/// <param name="OtherMembers">Members of interfaces that the user names in vain, up to their bodies, as written in code.</param>
/// <param name="ErrorCode">The first diagnostic of ours; empty where the compiler reports the error.</param>
internal sealed record InvalidWordModelSpec(DeclarationSite Site, string TypeName, Element Element, EquatableArray<string> OtherMembers, string ErrorCode)
    : Declaration(Site);
