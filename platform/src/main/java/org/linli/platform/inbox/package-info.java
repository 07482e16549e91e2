/**
 * The way of an event into a service: unwrap, believe its signer alone, once, in one transaction, in order per key.
 * Publishes inbox.gap-noticed on linli.gaps, read outside by the operators, who fetch what was lost.
 */
@NullMarked
package org.linli.platform.inbox;

import org.jspecify.annotations.NullMarked;
