/**
 * What an agency may not do, since when, until when and by which decision. Publishes agency.disqualified,
 * agency.listed, agency.delisted and agency.restored on linli.agencies.
 */
@NullMarked
package org.linli.registry.standing;

import org.jspecify.annotations.NullMarked;
