/** Bridge advances against late wages, from a pool, repaid first. Publishes bridge.* on linli.liquidity. */
@NullMarked
package org.linli.funding.bridge;

import org.jspecify.annotations.NullMarked;
