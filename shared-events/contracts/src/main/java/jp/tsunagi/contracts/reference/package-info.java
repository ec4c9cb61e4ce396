/** Reference data that all contexts share: prefectures and municipalities by their JIS X 0401 and 0402 codes. */
@NullMarked
package jp.tsunagi.contracts.reference;

import org.jspecify.annotations.NullMarked;
