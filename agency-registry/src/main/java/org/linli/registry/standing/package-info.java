/** What an agency may not do, since when, until when and by which decision. Publishes agency.disqualified, agency.listed, agency.restored. */
@NullMarked
package org.linli.registry.standing;

import org.jspecify.annotations.NullMarked;
