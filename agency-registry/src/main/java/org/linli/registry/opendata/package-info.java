/**
 * The public register and the service points as others read them by machine: objects of the Open Referral Human
 * Services Data Specification (HSDS) 3.0, the whole of a day as CSV and JSON lines, and what changed since a position.
 * Owns and publishes nothing.
 */
@NullMarked
package org.linli.registry.opendata;

import org.jspecify.annotations.NullMarked;
