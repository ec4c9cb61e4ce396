package jp.tsunagi.paper;

/** How a text stands out. */
enum Style {
    PLAIN,
    BOLD
}
