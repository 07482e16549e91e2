package org.linli.platform.aggregate;

import java.util.Set;
import org.linli.platform.Command;

/**
 * Where a part of an aggregate stands, or what is moved by facts alone. Commands are asked of the aggregate; only the
 * ways are its own.
 *
 * @param <S> the enum itself
 */
public interface PartStatus<S extends Enum<S> & Status<S, Command>> extends Status<S, Command> {

    @Override
    default Set<Command> accepts() {
        return Set.of();
    }
}
