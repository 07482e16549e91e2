/**
 * Conditions on what the registry knows of an agency, answered one by one with what it has and what it needs. Read by
 * incubation and by preferential policies; publishes nothing.
 */
@NullMarked
package org.linli.registry.eligibility;

import org.jspecify.annotations.NullMarked;
