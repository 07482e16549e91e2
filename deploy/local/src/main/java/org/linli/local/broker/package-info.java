/** What runs in the broker's JVM: Kafka in KRaft mode, and Connect with the Debezium connectors. */
@NullMarked
package org.linli.local.broker;

import org.jspecify.annotations.NullMarked;
