/**
 * Reviews of agencies by agencies (R081): the association has reviewers drawn by lot among those in the register
 * without a tie, each recuses itself where it knows of one, and holds the agency against the norms in force; the agency
 * answers, and another of the association makes it public. Publishes peer-review.* on linli.norms, read outside.
 *
 * <pre>
 * DRAWN → REPORTED → PUBLISHED
 * DRAWN → CALLED_OFF
 * </pre>
 */
@NullMarked
package org.linli.registry.peerreview;

import org.jspecify.annotations.NullMarked;
