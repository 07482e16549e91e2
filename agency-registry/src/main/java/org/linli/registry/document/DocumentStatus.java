package org.linli.registry.document;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/** ENTERED by one, IN_FORCE by another; REPEALED by two from a day on. A proposal nobody confirms falls. */
enum DocumentStatus implements Status<DocumentStatus, DocumentStatus.DocumentCommand> {

    ENTERED, IN_FORCE, REPEAL_PROPOSED, REPEALED, DROPPED;

    enum DocumentCommand implements Command {

        CONFIRM("confirmDocument"), DROP("dropDocument"), PROPOSE_REPEAL("proposeRepeal"),
        CONFIRM_REPEAL("confirmRepeal"), REJECT_REPEAL("rejectRepeal"), LAPSE("sweep");

        private final String operation;

        DocumentCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    boolean isPublic() {
        return this != ENTERED && this != DROPPED;
    }

    /** To whom it does not concern, what is only proposed has not happened. */
    DocumentStatus shown() {
        return this == REPEAL_PROPOSED ? IN_FORCE : this;
    }

    /** Those that everybody sees as this one; as any where none is asked for. */
    static List<DocumentStatus> shownAs(@Nullable DocumentStatus asked) {
        return Arrays.stream(values()).filter(DocumentStatus::isPublic)
                .filter(each -> asked == null || each.shown() == asked).toList();
    }

    @Override
    public Set<DocumentCommand> accepts() {
        return switch (this) {
            case ENTERED -> Set.of(DocumentCommand.CONFIRM, DocumentCommand.DROP);
            case IN_FORCE -> Set.of(DocumentCommand.PROPOSE_REPEAL);
            case REPEAL_PROPOSED ->
                Set.of(DocumentCommand.CONFIRM_REPEAL, DocumentCommand.REJECT_REPEAL, DocumentCommand.LAPSE);
            case REPEALED, DROPPED -> Set.of();
        };
    }

    @Override
    public boolean canBecome(DocumentStatus next) {
        return switch (this) {
            case ENTERED -> next == IN_FORCE || next == DROPPED;
            case IN_FORCE -> next == REPEAL_PROPOSED;
            case REPEAL_PROPOSED -> next == REPEALED || next == IN_FORCE;
            case REPEALED, DROPPED -> false;
        };
    }
}
