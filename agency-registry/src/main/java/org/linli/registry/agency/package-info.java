/**
 * Agencies and their way into the register. Publishes agency.* on linli.agencies; the agency's id is the one its
 * account was issued.
 */
@NullMarked
package org.linli.registry.agency;

import org.jspecify.annotations.NullMarked;
