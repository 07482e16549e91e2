package org.linli.workforce.post;

import static org.linli.workforce.post.PostStatus.PostCommand.ASSIGN;
import static org.linli.workforce.post.PostStatus.PostCommand.BEGIN;
import static org.linli.workforce.post.PostStatus.PostCommand.END;
import static org.linli.workforce.post.PostStatus.PostCommand.RECERTIFY;
import static org.linli.workforce.post.PostStatus.PostCommand.RELEASE;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/** PLANNED → ACTIVE → ENDED(reason). */
enum PostStatus implements Status<PostStatus, PostStatus.PostCommand> {

    PLANNED, ACTIVE, ENDED;

    enum PostCommand implements Command {

        BEGIN("sweep"), ASSIGN("assignPost"), RECERTIFY("sweep"), RELEASE("reaction"), END("endPost");

        private final String operation;

        PostCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<PostCommand> accepts() {
        return switch (this) {
            case PLANNED -> Set.of(BEGIN, ASSIGN, RECERTIFY, RELEASE, END);
            case ACTIVE -> Set.of(ASSIGN, RECERTIFY, RELEASE, END);
            case ENDED -> Set.of();
        };
    }

    @Override
    public boolean canBecome(PostStatus next) {
        return switch (this) {
            case PLANNED -> next == ACTIVE || next == ENDED;
            case ACTIVE -> next == ENDED;
            case ENDED -> false;
        };
    }
}
