package org.linli.workforce.pool;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.aggregate.UniqueIndex;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.workforce.pool.PoolOfferStatus.PoolOfferCommand;
import org.linli.workforce.post.Post;
import org.linli.workforce.post.PostWatch;
import org.linli.workforce.post.Posts;

/** One transaction per command on an offer; it ends with the supervisor's post. */
@ApplicationScoped
class PoolOfferService implements PostWatch {

    private final PoolOffers offers;
    private final Commands commands;
    private final Posts posts;
    private final Journal journal;
    private final Today today;

    PoolOfferService(PoolOffers offers, Commands commands, Posts posts, Journal journal, Today today) {
        this.offers = offers;
        this.commands = commands;
        this.posts = posts;
        this.journal = journal;
        this.today = today;
    }

    /** The post is held: it does not end meanwhile. @throws Conflict while another offer of the same post stands */
    @Transactional
    PoolOffer offer(UUID supervisorPostId, Terms terms, Actor by) {
        var supervisor = posts.locked(supervisorPostId);
        var offer = PoolOffer.offer(Ids.next(), supervisor, terms, by.isPerson(supervisor.workerId()), today.day());
        UniqueIndex.decides(() -> offers.persistAndFlush(offer),
                Map.of("pool_offer_standing", () -> new Conflict(PoolProblem.OFFERED_ALREADY, supervisorPostId)));
        journal.append(offer.offered());
        return offer;
    }

    @Transactional
    PoolOffer consent(UUID id, @Nullable String ifMatch) {
        return commands.decide(offers.locked(id), ifMatch, PoolOfferCommand.CONSENT, PoolOffer::consent);
    }

    @Transactional
    PoolOffer decline(UUID id, @Nullable String ifMatch) {
        return commands.decide(offers.locked(id), ifMatch, PoolOfferCommand.DECLINE,
                offer -> offer.decline(today.date()));
    }

    /** What is booked stays booked, and is cancelled by its own term. */
    @Transactional
    PoolOffer withdraw(UUID id, @Nullable String ifMatch) {
        return commands.decide(offers.locked(id), ifMatch, PoolOfferCommand.WITHDRAW,
                offer -> offer.withdraw(today.date()));
    }

    void tick(UUID id) {
        commands.give(offers.locked(id), PoolOfferCommand.TICK, offer -> offer.tick(today.date()));
    }

    @Override
    public void ended(Post post, LocalDate on) {
        offers.lockedOf(post.id())
                .forEach(standing -> commands.give(standing, PoolOfferCommand.END, offer -> offer.end(on)));
    }
}
