package org.linli.procurement.oversight.ocds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.platform.money.Money;
import org.linli.procurement.oversight.ocds.mapping.FrozenFacts;
import org.linli.procurement.oversight.ocds.mapping.JournalFact;
import org.linli.procurement.oversight.ocds.release.JsonText;
import org.linli.procurement.tendering.tenderdocument.TenderContent;

/** Reads columns that are written once. */
@ApplicationScoped
class StoredFacts implements FrozenFacts {

    private final Rows rows;
    private final ObjectMapper json;
    /** Hibernate keeps days as arrays of numbers, which no client may send. */
    private final ObjectMapper kept;

    StoredFacts(Rows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
        this.kept = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).registerModule(
                new SimpleModule("kept").addDeserializer(LocalDate.class, LocalDateDeserializer.INSTANCE));
    }

    @Override
    public Planned purchase(UUID id) {
        return rows
                .first("select number, purchaser_id, title, amount from purchase where id = ?", row -> new Planned(id,
                        row.getString(1), row.getString(2), row.getString(3), Money.fen(row.getLong(4))), id)
                .orElseThrow();
    }

    @Override
    public Optional<UUID> intended(UUID intentionId) {
        return rows.first("select purchase_id from intention where id = ? and purchase_id is not null",
                row -> row.getObject(1, UUID.class), intentionId);
    }

    @Override
    public Optional<JsonNode> document(String contentHash) {
        return rows.first("select content::text from tender_document where content_hash = ?", row -> row.getString(1),
                contentHash).map(this::plain);
    }

    private JsonNode plain(String content) {
        try {
            return json.valueToTree(kept.readValue(content, TenderContent.class));
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("a published tender document is unreadable", corrupt);
        }
    }

    @Override
    public Agency agency(UUID id) {
        return rows
                .first("select coalesce(name, ''), unified_social_credit_code from known_agency where id = ?",
                        row -> new Agency(id, row.getString(1), row.getString(2)), id)
                .orElseGet(() -> new Agency(id, "", null));
    }

    /** Fixed from the deadline on. */
    @Override
    public List<UUID> members(UUID bidId, UUID lead) {
        var partners =
                rows.all("select agency_id from bid_member where bid_id = ? and agency_id <> ? order by agency_id",
                        row -> row.getObject(1, UUID.class), bidId, lead);
        return Stream.concat(Stream.of(lead), partners.stream()).toList();
    }

    @Override
    public Optional<JsonNode> ranking(UUID tenderId, JournalFact before) {
        return rows.first("""
                select payload::text from journal where topic = 'linli.tenders' and key = ?
                   and type = 'linli.procurement.tender.ranked.v1' and (txid, position) < (?::xid8, ?)
                 order by txid desc, position desc limit 1""", row -> JsonText.tree(row.getString(1)),
                tenderId.toString(), before.txid(), before.position());
    }

    @Override
    public UUID bidOf(UUID awardId) {
        return rows.first("select bid_id from award where id = ?", row -> row.getObject(1, UUID.class), awardId)
                .orElseThrow();
    }

    @Override
    public Optional<Origin> contract(UUID id) {
        return rows.first("select tender_id, bid_id, agency_id, purchaser_id, number from contract where id = ?",
                row -> new Origin(id, row.getObject(1, UUID.class), row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class), row.getString(4), row.getString(5)),
                id);
    }

    @Override
    public Optional<UUID> lastRelease(String ocid, String... tags) {
        return rows.first(
                "select id from ocds_release where ocid = ? and tags && ?::text[] order by position desc limit 1",
                row -> row.getObject(1, UUID.class), ocid, "{" + String.join(",", tags) + "}");
    }
}
