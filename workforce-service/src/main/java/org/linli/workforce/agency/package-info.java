/** The local copy of agencies: who may employ. Listens to registry's facts. */
@NullMarked
package org.linli.workforce.agency;

import org.jspecify.annotations.NullMarked;
