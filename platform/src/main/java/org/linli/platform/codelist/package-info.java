/**
 * The codes of a service's contract and what people call them: the lists are those of the contract as it is served, the
 * words stand in platform-code-labels.csv, which a test holds against every contract. Owns and publishes nothing.
 */
@NullMarked
package org.linli.platform.codelist;

import org.jspecify.annotations.NullMarked;
