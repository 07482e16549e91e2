/** The machine-readable contracts: what OpenAPI says beyond the code, and the event contract as served. */
@NullMarked
package org.linli.platform.contract;

import org.jspecify.annotations.NullMarked;
