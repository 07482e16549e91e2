package org.linli.local.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.TopicExistsException;

/** Users, what they may do, and topics: at every start, so that they are as the secrets and the table say. */
final class Provision {

    private static final ScramCredentialInfo SCRAM = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_256, 4096);
    private static final int PARTITIONS = 6;
    private static final Duration LOOK = Duration.ofMillis(50);

    private Provision() {
    }

    /** @param users with their passwords */
    static void by(Admin launcher, Map<String, String> users) throws ExecutionException, InterruptedException {
        var rows = TopicTable.rows();
        var pending = new ArrayList<KafkaFuture<Void>>();
        pending.addAll(launcher.alterUserScramCredentials(known(users)).values().values());
        pending.addAll(launcher.createAcls(Access.of(rows)).values().values());
        pending.addAll(launcher.createTopics(topics(rows)).values().values());
        for (var each : pending) {
            finish(each);
        }
        inForce(launcher, users.keySet(), Access.of(rows));
        takeAway(launcher, users.keySet(), Access.of(rows));
    }

    /** What is written is not yet known to the broker; whoever asks it before is turned away for good. */
    private static void inForce(Admin launcher, Set<String> users, List<AclBinding> rights)
            throws ExecutionException, InterruptedException {
        while (!launcher.describeAcls(AclBindingFilter.ANY).values().get().containsAll(rights)
                || !launcher.describeUserScramCredentials().users().get().containsAll(users)) {
            Thread.sleep(LOOK);
        }
    }

    /** What an older table or older secrets gave. */
    private static void takeAway(Admin launcher, Set<String> users, List<AclBinding> rights)
            throws ExecutionException, InterruptedException {
        var given = new HashSet<>(launcher.describeAcls(AclBindingFilter.ANY).values().get());
        rights.forEach(given::remove);
        if (!given.isEmpty()) {
            launcher.deleteAcls(given.stream().map(AclBinding::toFilter).toList()).all().get();
        }
        var gone = new HashSet<>(launcher.describeUserScramCredentials().users().get());
        gone.removeAll(users);
        if (!gone.isEmpty()) {
            launcher.alterUserScramCredentials(gone.stream()
                    .<UserScramCredentialAlteration>map(
                            user -> new UserScramCredentialDeletion(user, ScramMechanism.SCRAM_SHA_256))
                    .toList()).all().get();
        }
    }

    private static List<UserScramCredentialAlteration> known(Map<String, String> users) {
        return users.entrySet().stream().<UserScramCredentialAlteration>map(
                user -> new UserScramCredentialUpsertion(user.getKey(), SCRAM, user.getValue())).toList();
    }

    /** All from the start, so that no consumer has to discover one later. */
    private static Collection<NewTopic> topics(List<TopicTable.Row> rows) {
        var topics = new ArrayList<NewTopic>();
        rows.forEach(row -> topics.add(new NewTopic(row.topic(), PARTITIONS, (short) 1)));
        TopicTable.services(rows)
                .forEach(service -> topics.add(new NewTopic(Access.deadLetters(service), PARTITIONS, (short) 1)));
        topics.add(new NewTopic(Access.CLOCK, 1, (short) 1).configs(Map.of("cleanup.policy", "compact")));
        return topics;
    }

    private static void finish(KafkaFuture<Void> made) throws ExecutionException, InterruptedException {
        try {
            made.get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw failed;
            }
        }
    }
}
