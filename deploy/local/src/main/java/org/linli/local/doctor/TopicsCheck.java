package org.linli.local.doctor;

import static org.linli.local.doctor.Finding.warning;
import static org.linli.local.doctor.Finding.well;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** How far each service is behind on its topics. */
final class TopicsCheck implements Check {

    private static final long BEHIND = 1_000;
    private static final int PATIENCE_SECONDS = 20;

    @Override
    public String subject() {
        return "Kafka";
    }

    @Override
    public List<Finding> look(Site site) throws IOException {
        var settings = new HashMap<>(site.kafka());
        settings.put("default.api.timeout.ms", "15000");
        settings.put("request.timeout.ms", "10000");
        try (var admin = Admin.create(settings)) {
            var found = new ArrayList<Finding>();
            for (var service : site.services().keySet()) {
                found.add(behind(service, lag(admin, service)));
            }
            return found;
        } catch (KafkaException unreachable) {
            throw new IOException(unreachable.getMessage(), unreachable);
        }
    }

    private static long lag(Admin admin, String group) throws IOException {
        var taken = get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        var ends = offsets(admin,
                taken.keySet().stream().collect(Collectors.toMap(Function.identity(), any -> OffsetSpec.latest())));
        return taken.entrySet().stream().filter(each -> each.getValue() != null)
                .mapToLong(each -> Math.max(0, ends.getOrDefault(each.getKey(), 0L) - each.getValue().offset())).sum();
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, Map<TopicPartition, OffsetSpec> asked)
            throws IOException {
        return get(admin.listOffsets(asked).all()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> offset(each.getValue())));
    }

    private static long offset(ListOffsetsResultInfo info) {
        return info.offset();
    }

    private static <T> T get(KafkaFuture<T> future) throws IOException {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IOException("Kafka does not answer: " + failed.getMessage(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    static Finding behind(String service, long events) {
        return events <= BEHIND ? well(service, events + " events behind")
                : warning(service, events + " events behind", "handbook, page alarms, ConsumerBehind.");
    }
}
