#pragma once
#include <stddef.h>
#include <stdint.h>

/// A parsed document. Every node and text in it lives as long as the tree does.
typedef struct CGumboTree CGumboTree;
typedef struct CGumboNode CGumboNode;

/// UTF-8, not terminated.
typedef struct {
  const uint8_t *_Nullable bytes;
  size_t count;
} CGumboText;

enum { CGUMBO_DOCUMENT, CGUMBO_ELEMENT, CGUMBO_TEXT, CGUMBO_COMMENT };
enum { CGUMBO_HTML, CGUMBO_SVG, CGUMBO_MATHML };

/// Parses UTF-8, which must outlive the tree. Null when the tree would take more than `limit` bytes: a few kilobytes of
/// unclosed tags can ask for gigabytes.
CGumboTree *_Nullable cgumbo_parse(const uint8_t *_Nonnull html, size_t count, size_t limit);
void cgumbo_free(CGumboTree *_Nonnull tree);

/// The nodes of the tree, the document counted in.
size_t cgumbo_node_count(const CGumboTree *_Nonnull tree);

const CGumboNode *_Nonnull cgumbo_document(const CGumboTree *_Nonnull tree);
int32_t cgumbo_kind(const CGumboNode *_Nonnull node);
uint32_t cgumbo_child_count(const CGumboNode *_Nonnull node);
const CGumboNode *_Nonnull cgumbo_child(const CGumboNode *_Nonnull node, uint32_t index);

/// Of a text or a comment.
CGumboText cgumbo_text(const CGumboNode *_Nonnull node);

/// Of an element. Names of unknown elements are as they were written, in any case.
int32_t cgumbo_namespace(const CGumboNode *_Nonnull node);
int32_t cgumbo_tag(const CGumboNode *_Nonnull node);
CGumboText cgumbo_name(const CGumboNode *_Nonnull node);
uint32_t cgumbo_attribute_count(const CGumboNode *_Nonnull node);
CGumboText cgumbo_attribute_name(const CGumboNode *_Nonnull node, uint32_t index);
CGumboText cgumbo_attribute_value(const CGumboNode *_Nonnull node, uint32_t index);

/// Tags are numbered from 0; the last number stands for every unknown tag and has no name.
int32_t cgumbo_tag_count(void);
CGumboText cgumbo_tag_name(int32_t tag);
