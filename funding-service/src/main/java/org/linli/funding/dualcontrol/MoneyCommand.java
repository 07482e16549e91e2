package org.linli.funding.dualcontrol;

import java.util.UUID;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;

/**
 * One kind of command on money, done by its feature when a second person has confirmed it.
 *
 * @param <T> what it says; as JSON it is what both people agree on
 */
public interface MoneyCommand<T> {

    OrderKind kind();

    Class<T> bodyType();

    /** What it is about: a source, a line, a payable. */
    UUID about(T body);

    /** In the caller's transaction; refuses as the command itself would. */
    void execute(T body, Handlers proposers, Actor confirmer);
}
