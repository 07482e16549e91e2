package org.linli.workforce.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;
import org.linli.workforce.post.Post;
import org.linli.workforce.post.PostWatch;
import org.linli.workforce.post.Posts;

/** One transaction per command on a supervision; it ends with either post. */
@ApplicationScoped
class SupervisionService implements PostWatch {

    private final Supervisions supervisions;
    private final Supervisors supervisors;
    private final Posts posts;
    private final Journal journal;
    private final Rules rules;
    private final Clock clock;

    SupervisionService(Supervisions supervisions, Supervisors supervisors, Posts posts, Journal journal, Rules rules,
            Clock clock) {
        this.supervisions = supervisions;
        this.supervisors = supervisors;
        this.posts = posts;
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
    }

    /** The supervisor's row is held while their people are counted: two at once do not both become the twentieth. */
    @Transactional
    Supervision assign(UUID workerPostId, UUID supervisorPostId) {
        var supervisor = posts.locked(supervisorPostId);
        var worker = posts.get(workerPostId);
        if (supervisions.isSupervised(workerPostId)) {
            throw new Conflict(SupervisionProblem.SUPERVISED_ALREADY, workerPostId);
        }
        var people = supervisors.people(supervisorPostId);
        people.remove(workerPostId);
        var supervision = Supervision.assign(Ids.next(), worker, supervisor, people.size(), today(), rule("T08-BLOCK"),
                rule("T07-CERT"));
        supervisions.persistAndFlush(supervision);
        journal.append(supervision.assigned(people.size() + 1, rule("T08-WARN")));
        return supervision;
    }

    @Transactional
    Supervision decide(UUID id, @Nullable String ifMatch, Function<Supervision, SupervisionEvent> command) {
        var supervision = supervisions.get(id);
        Answers.requireMatch(ifMatch, supervision.version());
        journal.append(command.apply(supervision));
        supervisions.flush();
        return supervision;
    }

    @Override
    public void ended(Post post, LocalDate on) {
        supervisions.lastingWith(post.id()).forEach(supervision -> journal.append(supervision.end(on, "POST_ENDED")));
    }

    /** How many people a supervisor has, and from which number on the house warns and blocks (T08). */
    SupervisionResource.LoadView load(UUID supervisorPostId) {
        var people = supervisors.people(supervisorPostId).size();
        return new SupervisionResource.LoadView(supervisorPostId, people, rule("T08-WARN").asInt(), rule("T08-BLOCK").asInt(),
                people > rule("T08-WARN").asInt());
    }

    LocalDate today() {
        return Deadline.dayOf(clock.instant());
    }

    private Rule rule(String id) {
        return rules.get(id, today());
    }
}
