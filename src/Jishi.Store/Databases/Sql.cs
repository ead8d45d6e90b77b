using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Jishi.Store.Databases;

/// <summary>Constant texts of this assembly on any database; values are parameters $1, $2 …</summary>
internal static class Sql
{
    public static DbCommand Command(this DbConnection connection, string sql, params ReadOnlySpan<object> values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this assembly; values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            // SQLite's provider goes by names; PostgreSQL's goes by places, unless one has a name.
            if (connection is SqliteConnection) parameter.ParameterName = "$" + (i + 1).ToString(CultureInfo.InvariantCulture);
            parameter.Value = values[i];
            command.Parameters.Add(parameter);
        }

        return command;
    }

    public static void Execute(this DbConnection connection, string sql, params ReadOnlySpan<object> values)
    {
        using var command = connection.Command(sql, values);
        command.ExecuteNonQuery();
    }

    /// <summary>The first column of every row.</summary>
    public static IReadOnlyList<string> Texts(this DbConnection connection, string sql, params ReadOnlySpan<object> values)
    {
        using var command = connection.Command(sql, values);
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read()) texts.Add(reader.GetString(0));
        return texts;
    }

    /// <summary>A script that lies in this assembly.</summary>
    public static string Script(string name)
    {
        using var stream = typeof(Sql).Assembly.GetManifestResourceStream("Jishi.Store." + name) ?? throw new FileNotFoundException(name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
