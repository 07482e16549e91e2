/**
 * The local copy of agencies: who may employ, and whose people may be looked at when they leave. Hears on
 * linli.agencies that an agency is registered, suspended, resumed, closed, disqualified or restored; publishes nothing.
 */
@NullMarked
package org.linli.workforce.agency;

import org.jspecify.annotations.NullMarked;
