using System.Reflection;
using System.Runtime.CompilerServices;
using Jishi.Ledger.Merkle;
using Jishi.Record;
using Jishi.Record.Deciding;
using Jishi.Record.Facts;

namespace Jishi.Tests.Architecture;

/// <summary>What may refer to what, and the house rules that reflection can see.</summary>
public sealed class LayerTests
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Assembly Ledger = typeof(MerkleHash).Assembly;
    private static readonly Assembly Domain = typeof(World).Assembly;
    private static readonly Assembly Store = typeof(Jishi.Store.Receipt).Assembly;
    private static readonly Assembly Papers = typeof(Jishi.Papers.Lrmx.LrmxReader).Assembly;

    public static TheoryData<string> Ours => ["Jishi.Ledger", "Jishi.Record", "Jishi.Store", "Jishi.Papers"];

    [Theory, InlineData("Jishi.Ledger"), InlineData("Jishi.Record")]
    public void Ledger_and_Record_reference_nothing_but_the_BCL(string name) => Assert.All(
        Load(name).GetReferencedAssemblies(),
        a => Assert.Matches("^(System\\..*|System|netstandard|Microsoft\\.Win32\\..*)$", a.Name));

    [Fact]
    public void Store_references_Record_and_Ledger_and_Papers_references_Record()
    {
        Assert.Subset(new HashSet<string> { "Jishi.Record", "Jishi.Ledger" }, References(Store));
        Assert.Subset(new HashSet<string> { "Jishi.Record" }, References(Papers));
    }

    [Fact]
    public void Facts_and_commands_are_sealed_records()
    {
        var types = Domain.GetTypes().Where(t => !t.IsAbstract && (t.IsAssignableTo(typeof(Fact)) || t.IsAssignableTo(typeof(Command)))).ToList();
        Assert.True(types.Count > 30);
        Assert.All(types, t => Assert.True(t.IsSealed, t.Name));
        Assert.All(types, t => Assert.NotNull(t.GetMethod("<Clone>$")));
    }

    [Fact]
    public void Every_fact_has_a_kind_in_the_codec() => Assert.Equal(
        Domain.GetTypes().Where(t => t.IsSealed && t.IsAssignableTo(typeof(Fact))).Select(t => t.Name).Order(StringComparer.Ordinal),
        FactCodec.KindNames);

    [Fact]
    public void Every_command_says_who_may_give_it()
    {
        foreach (var type in Domain.GetTypes().Where(t => t.IsSealed && t.IsAssignableTo(typeof(Command))))
        {
            var command = (Command)RuntimeHelpers.GetUninitializedObject(type);
            var roles = command.MayBeGivenBy;
            if (roles is null) continue; // set by the constructor; its roles are checked where the command is tried
            Assert.NotEmpty(roles);
            Assert.All(roles, r => Assert.Contains(r, Jishi.Record.Accounts.Roles.Names.Select(n => n.Code)));
        }
    }

    [Fact]
    public void Record_has_no_public_mutable_setter() => Assert.Empty(
        from type in Domain.GetExportedTypes()
        from property in type.GetProperties(Everything)
        where property.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
        select $"{type.Name}.{property.Name}");

    [Fact]
    public void Record_has_no_public_field_that_can_be_set() => Assert.Empty(
        from type in Domain.GetExportedTypes()
        where !type.IsEnum
        from field in type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where field is { IsInitOnly: false, IsLiteral: false }
        select $"{type.Name}.{field.Name}");

    [Theory, InlineData("Jishi.Ledger"), InlineData("Jishi.Record")]
    public void Ledger_and_Record_have_no_floating_point(string name) => Assert.Empty(
        from type in Load(name).GetTypes()
        where !IsGenerated(type)
        from member in TypesOf(type)
        where Unwrap(member.Type) == typeof(double) || Unwrap(member.Type) == typeof(float) || Unwrap(member.Type) == typeof(Half)
        select $"{type.Name}.{member.Name}");

    [Theory, MemberData(nameof(Ours))]
    public void No_type_is_named_Manager_Helper_Util_or_Service(string name) => Assert.DoesNotContain(
        Load(name).GetTypes().Where(t => !IsGenerated(t)).Select(t => t.Name),
        n => n.EndsWith("Manager", StringComparison.Ordinal) || n.Contains("Helper", StringComparison.Ordinal)
            || n.EndsWith("Util", StringComparison.Ordinal) || n.EndsWith("Utils", StringComparison.Ordinal) || n.EndsWith("Service", StringComparison.Ordinal));

    [Theory, MemberData(nameof(Ours))]
    public void No_interface_has_one_implementation_only(string name)
    {
        var types = Load(name).GetTypes();
        Assert.Empty(types.Where(t => t.IsInterface && types.Count(c => c != t && !c.IsInterface && c.IsAssignableTo(t)) < 2).Select(t => t.Name));
    }

    [Fact]
    public void No_source_file_is_longer_than_300_lines_but_for_the_ledger() => Assert.Empty(
        SourceTree.Sources()
            .Where(f => !f.Name.StartsWith("src/Jishi.Ledger/", StringComparison.Ordinal))
            .Select(f => (f.Name, Lines: File.ReadLines(f.Full).Count()))
            .Where(f => f.Lines > 300)
            .Select(f => $"{f.Name} has {f.Lines} lines"));

    private static Assembly Load(string name) => new[] { Ledger, Domain, Store, Papers }.Single(a => a.GetName().Name == name);

    private static HashSet<string> References(Assembly assembly) =>
        [.. assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(n => n.StartsWith("Jishi.", StringComparison.Ordinal))];

    private static bool IsGenerated(Type type) => type.Name.Contains('<', StringComparison.Ordinal) || type.IsDefined(typeof(CompilerGeneratedAttribute), false);

    private static IEnumerable<(string Name, Type Type)> TypesOf(Type type) =>
    [
        .. type.GetFields(Everything).Select(f => (f.Name, f.FieldType)),
        .. type.GetProperties(Everything).Select(p => (p.Name, p.PropertyType)),
        .. type.GetMethods(Everything).SelectMany(m => m.GetParameters().Select(p => (m.Name, p.ParameterType)).Append((m.Name, m.ReturnType))),
    ];

    private static Type Unwrap(Type type) => Nullable.GetUnderlyingType(type) ?? (type.HasElementType ? type.GetElementType()! : type);
}
