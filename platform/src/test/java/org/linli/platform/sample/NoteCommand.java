package org.linli.platform.sample;

import org.linli.platform.Command;

enum NoteCommand implements Command {
    RENAME("renameNote"), GROW_OLD("-");

    private final String operation;

    NoteCommand(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
