package org.linli.connect;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.apache.kafka.connect.source.SourceTaskContext;
import org.apache.kafka.connect.storage.OffsetStorageReader;
import org.jspecify.annotations.Nullable;

/** What Connect tells a task that has never run. */
record NoOffsets(Map<String, String> configs) implements SourceTaskContext, OffsetStorageReader {

    @Override
    public OffsetStorageReader offsetStorageReader() {
        return this;
    }

    @Override
    public PluginMetrics pluginMetrics() {
        throw new UnsupportedOperationException("a relay has no measures of its own");
    }

    @Override
    public <T> @Nullable Map<String, Object> offset(Map<String, T> partition) {
        return null;
    }

    @Override
    public <T> Map<Map<String, T>, @Nullable Map<String, Object>> offsets(Collection<Map<String, T>> partitions) {
        var none = new HashMap<Map<String, T>, @Nullable Map<String, Object>>();
        partitions.forEach(partition -> none.put(partition, null));
        return none;
    }
}
