using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KernelGen.Generators.Parsing;

/// <summary>Reads the arguments of one attribute, and reports those that no code can be generated for.</summary>
internal sealed class AttributeReader
{
    private readonly AttributeData attribute;
    private readonly Problems problems;

    public AttributeReader(AttributeData attribute, Problems problems)
    {
        this.attribute = attribute;
        this.problems = problems;
        if (attribute.AttributeConstructor is null)
        {
            problems.LeaveToCompiler();
        }
    }

    public Location? Location => Syntax?.GetLocation();

    private AttributeSyntax? Syntax => attribute.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax;

    /// <summary>The size that the constructor is given at this position, from 1 to the limit; 1 where it is anything else.</summary>
    public int Size(int position, int limit)
    {
        if (ConstructorArgument(position)?.Value is not int size)
        {
            problems.LeaveToCompiler();
            return 1;
        }

        if (size < 1)
        {
            problems.Report(Descriptors.SizeTooSmall, LocationOf(position), Text.Of(size));
            return 1;
        }

        if (size > limit)
        {
            problems.Report(Descriptors.SizeTooLarge, LocationOf(position), Text.Of(size), Text.Of(limit));
            return 1;
        }

        return size;
    }

    /// <summary>The enum value that the constructor is given at this position.</summary>
    public TEnum Value<TEnum>(int position)
        where TEnum : struct, Enum
    {
        return Defined<TEnum>(ConstructorArgument(position), LocationOf(position));
    }

    /// <summary>The enum value of a named argument; the first of its type, which is the default of each, where none is named.</summary>
    public TEnum Value<TEnum>(string name)
        where TEnum : struct, Enum
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return Defined<TEnum>(argument.Value, LocationOf(name));
            }
        }

        return default;
    }

    /// <summary>Where the constructor's argument of this position is written: there, by its name, or, left out, the attribute.</summary>
    public Location? LocationOf(int position)
    {
        var parameter = attribute.AttributeConstructor?.Parameters[position].Name;
        var arguments = Syntax?.ArgumentList?.Arguments.Where(argument => argument.NameEquals is null).ToArray() ?? [];
        var named = arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == parameter);
        var positional = position < arguments.Length && arguments[position].NameColon is null ? arguments[position] : null;
        return (named ?? positional)?.Expression.GetLocation() ?? Location;
    }

    private Location? LocationOf(string name) =>
        Syntax?.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name)?.Expression.GetLocation()
        ?? Location;

    private TypedConstant? ConstructorArgument(int position) =>
        position < attribute.ConstructorArguments.Length && attribute.ConstructorArguments[position] is { Kind: TypedConstantKind.Primitive or TypedConstantKind.Enum } argument
            ? argument
            : null;

    private TEnum Defined<TEnum>(TypedConstant? argument, Location? location)
        where TEnum : struct, Enum
    {
        if (argument is not { Kind: TypedConstantKind.Enum, Value: int value })
        {
            problems.LeaveToCompiler();
        }
        else if (Enum.IsDefined(typeof(TEnum), value))
        {
            return (TEnum)Enum.ToObject(typeof(TEnum), value);
        }
        else
        {
            problems.Report(Descriptors.UndefinedValue, location, argument.Value.Type!.Name, Text.Of(value));
        }

        return default;
    }
}
