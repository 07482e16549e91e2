package org.linli.procurement.tendering.tenderdocument;

import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.RuleRefused;

/** The document of a tender as it stands, the procedure it is for, and whose hands it went through. */
@Embeddable
public class TenderDocument {

    @JdbcTypeCode(SqlTypes.JSON)
    private TenderContent content;
    private String contentHash;
    @JdbcTypeCode(SqlTypes.JSON)
    private Procedure procedure;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers writers = Handlers.NONE;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Handlers reviewer;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable TenderStandard standard;

    protected TenderDocument() {
    }

    public TenderDocument(Written text, Procedure procedure, Actor writer) {
        write(text, procedure, writer);
    }

    /** A checked text with its hash. */
    public record Written(TenderContent content, String hash) {
    }

    /** Before the publication; a new text voids a review. */
    public void write(Written text, Procedure newProcedure, Actor writer) {
        procedure = newProcedure;
        reviewer = null;
        amend(text, writer);
    }

    /** @throws RuleRefused under P02 for whoever wrote any of it */
    public void review(Actor newReviewer, BusinessDay day) {
        if (writers.include(newReviewer)) {
            throw new RuleRefused(TenderProblem.SELF_REVIEW, day.rule("P02"), "reviewer", newReviewer.id());
        }
        reviewer = Handlers.of(newReviewer);
    }

    /** Of the draft; publication takes it once more, and that one stays. */
    public void take(TenderStandard newStandard) {
        standard = newStandard;
    }

    /** Published: from now on only the text may be amended. */
    public void freeze(Procedure frozen) {
        procedure = frozen;
    }

    public void amend(Written text, Actor writer) {
        content = text.content();
        contentHash = text.hash();
        writers = writers.and(writer);
    }

    /** Wrote, reviewed or corrected it. */
    public boolean wasHandledBy(Actor person) {
        return writers.include(person) || reviewer != null && reviewer.include(person);
    }

    public TenderContent content() {
        return content;
    }

    /** Empty for tenders from before there was one. */
    public Optional<TenderStandard> standard() {
        return Optional.ofNullable(standard);
    }

    public String contentHash() {
        return contentHash;
    }

    public Procedure procedure() {
        return procedure;
    }
}
