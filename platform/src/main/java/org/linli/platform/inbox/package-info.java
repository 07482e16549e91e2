/**
 * The way of an event into a service: unwrap, believe its signer alone, once, in one transaction, in order per key.
 * What fails for good is put aside for the reaction that failed (dead_letter) until it is taken after all or two
 * persons discard it. Publishes inbox.gap-noticed on linli.gaps, read outside by the operators, who fetch what was
 * lost. Publishes dead-letter.* on linli.audit, read outside by the auditors.
 */
@NullMarked
package org.linli.platform.inbox;

import org.jspecify.annotations.NullMarked;
