package org.linli.procurement.bidding.sealing;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.rule.Rule;

/**
 * What the technical envelope holds. It names no agency, because it is scored blind; nor does {@link #blind} tell who
 * its people are.
 *
 * @param plannedHours service hours promised for the whole term; scored where the price is fixed (S03)
 */
@Schema(description = "技术标 The technical envelope")
public record TechnicalOffer(String proposal, int plannedHours, List<NamedPerson> staff, List<Document> documents) {

    /** A person the bidder promises to put on the service. */
    @Schema(description = "拟派人员 A person promised for the service")
    public record NamedPerson(UUID workerId, String tier) {
    }

    /** A file kept by the bidder or a store, bound by its hash; {@code author} as its own metadata say. */
    @Schema(description = "附件 A document bound by its hash")
    public record Document(String name, String sha256, long size, @Nullable String author) {
    }

    /** For who must not know whose it is: people under other ids, and no author. @param pseudonym of a worker's id */
    public TechnicalOffer blind(UnaryOperator<UUID> pseudonym) {
        return new TechnicalOffer(proposal, plannedHours,
                staff.stream().map(person -> new NamedPerson(pseudonym.apply(person.workerId()), person.tier()))
                        .toList(),
                documents.stream()
                        .map(document -> new Document(document.name(), document.sha256(), document.size(), null))
                        .toList());
    }

    public TechnicalOffer {
        staff = List.copyOf(staff);
        documents = List.copyOf(documents);
    }

    /**
     * Nobody works more than the law lets them: of the hours planned those that the people offered can give (HB3).
     *
     * @param hours a month and person
     */
    public int credibleHours(LocalDate from, LocalDate to, Rule hours) {
        var term = Period.between(from, to.plusDays(1));
        var months = term.toTotalMonths() + (term.getDays() > 0 ? 1 : 0);
        var people = staff.stream().map(NamedPerson::workerId).distinct().count();
        return (int) Math.min(plannedHours, people * months * hours.asInt());
    }
}
