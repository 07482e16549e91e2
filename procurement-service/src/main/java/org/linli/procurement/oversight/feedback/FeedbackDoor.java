package org.linli.procurement.oversight.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Caller;
import org.linli.procurement.TenderAction;
import org.linli.procurement.TenderDoor;
import org.linli.procurement.tendering.tender.Tender;

/** Where a resident or an agency may say something of a purchase: it is published, and not too much of theirs waits. */
@ApplicationScoped
class FeedbackDoor implements TenderDoor {

    private final Feedbacks feedbacks;
    private final Today today;

    FeedbackDoor(Feedbacks feedbacks, Today today) {
        this.feedbacks = feedbacks;
        this.today = today;
    }

    @Override
    public String operation() {
        return TenderAction.COMMENT.operation();
    }

    @Override
    public Set<UUID> open(Collection<Tender> tenders, Caller caller) {
        var published = tenders.stream().filter(tender -> tender.notice().published()).map(Tender::id)
                .collect(Collectors.toSet());
        if (published.isEmpty()) {
            return Set.of();
        }
        return FeedbackAuthor.known(caller)
                .filter(author -> !caller.allowed(Set.of(TenderAction.COMMENT), author.owner()).isEmpty())
                .map(author -> openTo(author, published)).orElseGet(Set::of);
    }

    private Set<UUID> openTo(FeedbackAuthor author, Set<UUID> published) {
        var open = new HashSet<>(published);
        open.removeAll(feedbacks.full(published, author, today.day().rule("HO2").asInt()));
        return open;
    }
}
