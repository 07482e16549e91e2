/**
 * The two envelopes of a bid, each encrypted under the tender's public key for it. The private keys are wrapped by the
 * vault and refuse to work before their time, whoever asks: {@link EnvelopeVault} is the only one to unwrap them. Knows
 * neither who bids nor where a bid stands; publishes and hears nothing.
 */
@NullMarked
package org.linli.procurement.bidding.sealing;

import org.jspecify.annotations.NullMarked;
