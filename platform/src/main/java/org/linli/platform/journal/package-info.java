/**
 * The append-only table that is outbox, audit trail, change feed and source to rebuild. Publishes journal.sealed on
 * linli.seals, read outside by the operators, who keep the heads of the chain.
 */
@NullMarked
package org.linli.platform.journal;

import org.jspecify.annotations.NullMarked;
