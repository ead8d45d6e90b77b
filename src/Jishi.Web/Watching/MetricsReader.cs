using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;
using Jishi.Store;

namespace Jishi.Web.Watching;

/// <summary>
/// Gathers what the program and the platform count, and writes it as Prometheus text (format 0.0.4). Small on purpose: counters and
/// histograms of a few meters, a few tags; gauges are read when somebody asks.
/// </summary>
public sealed class MetricsReader : IDisposable
{
    private static readonly double[] Seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
    private static readonly double[] Sizes = [1, 2, 4, 8, 16, 32, 64, 128, 256];

    /// <summary>Tags that tell something and hold no address, name or value.</summary>
    private static readonly string[] Tags = ["outcome", "rule", "kind", "http.route", "http.request.method", "http.response.status_code"];

    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<(Instrument Instrument, string Labels), Series> _series = new();

    public MetricsReader()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == StoreMeter.Name || instrument.Name == "http.server.request.duration") listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>Everything counted so far, each metric under its one heading.</summary>
    public void Write(StringBuilder text)
    {
        foreach (var metric in _series.GroupBy(s => s.Key.Instrument.Name).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var instrument = metric.First().Key.Instrument;
            var isHistogram = instrument is Histogram<long> or Histogram<double>;
            var name = NameOf(instrument) + (isHistogram ? "" : "_total");
            text.Append(CultureInfo.InvariantCulture, $"# TYPE {name} {(isHistogram ? "histogram" : "counter")}\n");
            foreach (var (key, series) in metric.OrderBy(s => s.Key.Labels, StringComparer.Ordinal)) series.Write(text, name, key.Labels, isHistogram);
        }
    }

    public static void Gauge(StringBuilder text, string name, double value) => text.Append(CultureInfo.InvariantCulture, $"# TYPE {name} gauge\n{name} {value}\n");

    public void Dispose() => _listener.Dispose();

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = new StringBuilder();
        foreach (var (tag, of) in tags)
        {
            if (!Tags.Contains(tag)) continue;
            labels.Append(labels.Length == 0 ? "" : ",").Append(tag.Replace('.', '_')).Append("=\"").Append(Escaped(Convert.ToString(of, CultureInfo.InvariantCulture) ?? "")).Append('"');
        }

        _series.GetOrAdd((instrument, labels.ToString()), static key => new Series(key.Instrument.Unit == "s" ? Seconds : Sizes)).Add(value);
    }

    private static string NameOf(Instrument instrument) => instrument.Name.Replace('.', '_') + (instrument.Unit == "s" ? "_seconds" : "");

    private static string Escaped(string value) => value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>One line of a counter, or the buckets of a histogram.</summary>
    private sealed class Series(double[] bounds)
    {
        private readonly long[] _buckets = new long[bounds.Length];
        private readonly Lock _adding = new();
        private long _count;
        private double _sum;

        public void Add(double value)
        {
            lock (_adding)
            {
                for (var i = 0; i < bounds.Length; i++)
                {
                    if (value <= bounds[i]) _buckets[i]++;
                }

                _count++;
                _sum += value;
            }
        }

        public void Write(StringBuilder text, string name, string labels, bool isHistogram)
        {
            lock (_adding)
            {
                var braced = labels.Length == 0 ? "" : "{" + labels + "}";
                if (!isHistogram)
                {
                    text.Append(CultureInfo.InvariantCulture, $"{name}{braced} {_sum}\n");
                    return;
                }

                var before = labels.Length == 0 ? "" : labels + ",";
                for (var i = 0; i < bounds.Length; i++) text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{{before}le=\"{bounds[i]}\"}} {_buckets[i]}\n");
                text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{{before}le=\"+Inf\"}} {_count}\n{name}_sum{braced} {_sum}\n{name}_count{braced} {_count}\n");
            }
        }
    }
}
