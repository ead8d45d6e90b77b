using Microsoft.EntityFrameworkCore;

namespace Jishi.Store.Reading;

/// <param name="Batch">Empty while it is in none.</param>
/// <param name="Volume">Empty while it is not archived.</param>
public sealed record MatterRow(string Id, string Number, string Title, string OrganId, string Organ, long OpenedAt, int Posts, int Candidacies, long LastIdx, bool Historical, string Batch, string Volume);

/// <param name="Historical">The matter was entered from paper as a whole: never counted among live records.</param>
/// <param name="Passed">Nine characters, «1» where the gate of that place is passed.</param>
public sealed record CandidacyRow(string Matter, string Id, string Cadre, string CadreName, string Post, string PostTitle, string Kind, string State, string Passed, long LastIdx, bool Historical);

public sealed record CadreRow(string Id, string Name, string Birth, string Post, long LastIdx);

/// <param name="N">its place among the findings of its entry</param>
/// <param name="Matter">empty where the act concerned several matters</param>
/// <param name="Candidacy">the row, or the post of a motion; empty where the act concerned several rows</param>
public sealed record FindingRow(long Idx, int N, long At, string Actor, string Act, string Matter, string Candidacy, int Gate, string Rule, string Kind, bool Judged, string State, string Reason);

public sealed record EvidenceRow(string Sha256, string Owner, string Item, string Name, long Size, string MediaType, long Idx);

/// <param name="Filed">1 once the batch is filed with the level above.</param>
/// <param name="Volume">Empty while it is not archived.</param>
public sealed record BatchRow(string Id, string Number, string Title, string OrganId, string Organ, long OpenedAt, int Filed, string Volume, long LastIdx);

/// <param name="HeldAt">0 while it is not recorded.</param>
public sealed record MeetingRow(string Id, string Title, long HeldAt, int Agenda, int Statements, long LastIdx);

/// <summary>A clock that is not met. Days are day numbers (<see cref="DateOnly.DayNumber"/>).</summary>
/// <param name="Minimum">A period that must run at least so long.</param>
/// <param name="Detail">Empty where there is none, like the notice.</param>
public sealed record ClockRow(string Matter, string Candidacy, int N, string Kind, bool Minimum, int StartDay, int DueDay, string Detail, string Notice);

/// <summary>The read tables for lists and searches, read only. Instants are ms since 1970 UTC.</summary>
public sealed class ReadTables(DbContextOptions<ReadTables> options) : DbContext(options)
{
    public DbSet<MatterRow> Matters => Set<MatterRow>();

    public DbSet<CandidacyRow> Candidacies => Set<CandidacyRow>();

    public DbSet<CadreRow> Cadres => Set<CadreRow>();

    public DbSet<FindingRow> Findings => Set<FindingRow>();

    public DbSet<BatchRow> Batches => Set<BatchRow>();

    public DbSet<MeetingRow> Meetings => Set<MeetingRow>();

    public DbSet<ClockRow> Clocks => Set<ClockRow>();

    public DbSet<EvidenceRow> Evidence => Set<EvidenceRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<MatterRow>().ToTable("matter_row").HasKey(r => r.Id);
        modelBuilder.Entity<CandidacyRow>().ToTable("candidacy_row").HasKey(r => new { r.Matter, r.Id });
        modelBuilder.Entity<CadreRow>().ToTable("cadre_row").HasKey(r => r.Id);
        modelBuilder.Entity<FindingRow>().ToTable("finding_row").HasKey(r => new { r.Idx, r.N });
        modelBuilder.Entity<BatchRow>().ToTable("batch_row").HasKey(r => r.Id);
        modelBuilder.Entity<MeetingRow>().ToTable("meeting_row").HasKey(r => r.Id);
        modelBuilder.Entity<ClockRow>().ToTable("clock_row").HasKey(r => new { r.Matter, r.Candidacy, r.N });
        modelBuilder.Entity<EvidenceRow>().ToTable("evidence_row").HasKey(r => new { r.Sha256, r.Owner, r.Item, r.Idx });
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(t => t.GetProperties())) property.SetColumnName(Snake(property.Name));
    }

    /// <summary>Numbers, as the writer binds them, in either database.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.Properties<bool>().HaveConversion<long>();

    private static string Snake(string name) => string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 ? "_" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}
