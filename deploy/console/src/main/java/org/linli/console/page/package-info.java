/** What all pages share: words, language, who looks, how times are written; and the first page. */
@NullMarked
package org.linli.console.page;

import org.jspecify.annotations.NullMarked;
