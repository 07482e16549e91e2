package org.linli.procurement.judging.scoring;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.Invalid;
import org.linli.procurement.judging.ScoringProblem;
import org.linli.procurement.tendering.tender.TenderNow;
import org.linli.procurement.tendering.tender.TenderStatus;
import org.linli.procurement.tendering.tenderdocument.Criterion;

/** One member's scores of one bid. Aggregate root. */
@Entity
class Sheet implements Aggregate<SheetCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID tenderId;
    private UUID bidId;
    private UUID seatId;
    private UUID personId;
    @Enumerated(EnumType.STRING)
    private SheetStatus status = SheetStatus.DRAFT;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Mark> marks = new ArrayList<>();
    /** What the member scored at first, once an upheld challenge voided it. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Mark> voided = new ArrayList<>();
    @Embedded
    private @Nullable TenderNow tender;

    protected Sheet() {
    }

    static Sheet begin(UUID id, UUID tenderId, UUID bidId, UUID seatId, UUID personId) {
        var sheet = new Sheet();
        sheet.id = id;
        sheet.tenderId = tenderId;
        sheet.bidId = bidId;
        sheet.seatId = seatId;
        sheet.personId = personId;
        return sheet;
    }

    /** @throws Invalid unless there is one mark per criterion, each within its scale */
    void write(List<Mark> newMarks, List<Criterion> criteria) {
        require(SheetCommand.WRITE);
        var codes = newMarks.stream().map(Mark::criterion).toList();
        var wanted = criteria.stream().map(Criterion::code).toList();
        if (codes.size() != wanted.size() || !new HashSet<>(codes).equals(new HashSet<>(wanted))) {
            throw new Invalid(ScoringProblem.CRITERIA, "scores", wanted);
        }
        for (var mark : newMarks) {
            var criterion = criteria.get(wanted.indexOf(mark.criterion()));
            if (mark.score().signum() < 0 || mark.score().compareTo(criterion.maxScore()) > 0) {
                throw new Invalid(ScoringProblem.OUT_OF_RANGE, "scores", mark.criterion(), mark.score(),
                        criterion.maxScore());
            }
        }
        marks = List.copyOf(newMarks);
    }

    SheetEvent submit() {
        require(SheetCommand.SUBMIT);
        moveTo(SheetStatus.SUBMITTED);
        return new SheetEvent.Submitted(tenderId, bidId, seatId);
    }

    /**
     * @param outliers criteria whose mark is far from the median of all members; {@code moved} from the member's own
     * voided one
     */
    void enterConsensus(Set<String> outliers, Set<String> moved) {
        require(SheetCommand.ENTER_CONSENSUS);
        marks = marks.stream()
                .map(mark -> mark.compared(outliers.contains(mark.criterion()), moved.contains(mark.criterion())))
                .toList();
        moveTo(SheetStatus.IN_CONSENSUS);
    }

    SheetEvent explain(String criterion, String words) {
        require(SheetCommand.EXPLAIN);
        if (marks.stream().noneMatch(mark -> mark.criterion().equals(criterion) && mark.mayHaveWords())) {
            throw new Invalid(ScoringProblem.NOT_AN_OUTLIER, "criterion", criterion);
        }
        marks = marks.stream().map(mark -> mark.criterion().equals(criterion) ? mark.explained(words) : mark).toList();
        return new SheetEvent.Explained(tenderId, bidId, seatId, criterion);
    }

    /** The score is void and the member scores again; the first one stays on file, the new one is held against it. */
    SheetEvent reopen() {
        require(SheetCommand.REOPEN);
        voided = voided.isEmpty() ? marks : voided;
        moveTo(SheetStatus.DRAFT);
        return new SheetEvent.Reopened(tenderId, bidId, seatId);
    }

    /** Only a score that is far off is explained, as long as the tender runs; scores come while it is scored. */
    @Override
    public List<String> allowedTo(Caller caller) {
        return caller.allowed(accepted().stream().filter(this::isOfUse).toList(), owner());
    }

    private boolean isOfUse(SheetCommand command) {
        return command == SheetCommand.EXPLAIN
                ? marks.stream().anyMatch(Mark::mayHaveWords) && (tender == null || tender.runs())
                : tender == null || tender.is(TenderStatus.SCORING);
    }

    private void moveTo(SheetStatus next) {
        status = status.to(next);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public Owner owner() {
        return Owner.person(personId);
    }

    UUID tenderId() {
        return tenderId;
    }

    UUID bidId() {
        return bidId;
    }

    UUID seatId() {
        return seatId;
    }

    UUID personId() {
        return personId;
    }

    @Override
    public SheetStatus status() {
        return status;
    }

    List<Mark> marks() {
        return marks;
    }

    /** Empty unless the sheet was scored again. */
    List<Mark> voided() {
        return voided;
    }
}
