/**
 * How an agency grows, year by year, as it was heard: people from workforce, contracts from procurement, money from
 * funding, with its grades and the hours of its accepted reports (R064). Owns what it heard and publishes nothing.
 * Hears post.started, post.recertified, post.ended, contract.signed, contract.changed, contract.completed,
 * contract.terminated, payment.settled and payment.returned.
 */
@NullMarked
package org.linli.registry.growth;

import org.jspecify.annotations.NullMarked;
