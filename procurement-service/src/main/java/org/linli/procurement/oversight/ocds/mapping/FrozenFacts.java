package org.linli.procurement.oversight.ocds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;

/** What a fact refers to and does not repeat, as far as it can never change again. */
public interface FrozenFacts {

    /** A purchase as it was planned. */
    record Planned(UUID id, String number, String purchaserId, String title, Money amount) {
    }

    /** @param code unified social credit code, null where the registry told none */
    record Agency(UUID id, String name, @Nullable String code) {
    }

    /** Where a contract came from. */
    record Origin(UUID contractId, UUID tenderId, UUID bidId, UUID agencyId, String purchaserId, String number) {
    }

    Planned purchase(UUID id);

    /** @return the purchase that an intention tells of; empty for a register of agencies */
    Optional<UUID> intended(UUID intentionId);

    /** @return the text with that SHA-256, dates as ISO text; empty when it was never public */
    Optional<JsonNode> document(String contentHash);

    Agency agency(UUID id);

    /** Who bids together: the lead first. */
    List<UUID> members(UUID bidId, UUID lead);

    /** @return what the last tender.ranked before that fact said; empty where none did */
    Optional<JsonNode> ranking(UUID tenderId, JournalFact before);

    /** @return the bid it was made on */
    UUID bidOf(UUID awardId);

    Optional<Origin> contract(UUID id);

    /** @return id of the last release of a process that has one of the tags */
    Optional<UUID> lastRelease(String ocid, String... tags);
}
