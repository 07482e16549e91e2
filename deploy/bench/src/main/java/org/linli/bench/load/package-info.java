/** The load: closed for throughput, open for latency, the same driver for HTTP and for SQL. */
@NullMarked
package org.linli.bench.load;

import org.jspecify.annotations.NullMarked;
