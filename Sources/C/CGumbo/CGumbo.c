#include "CGumbo.h"
#include <gumbo.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

/// Memory is taken from the newest chunk and given back all at once: gumbo frees node by node, by recursion, which
/// overflows the stack on a deep tree.
typedef struct Chunk {
  struct Chunk *next;
  size_t used, size;
  max_align_t bytes[];
} Chunk;

struct CGumboTree {
  Chunk *chunks;
  size_t taken, limit;
  jmp_buf full;
  GumboOutput *output;
};

static const size_t chunk_size = 256 * 1024;

static void *take(void *userdata, size_t size) {
  CGumboTree *tree = userdata;
  const size_t unit = sizeof(max_align_t);
  size = (size + unit - 1) / unit * unit;
  Chunk *chunk = tree->chunks;
  if (!chunk || chunk->size - chunk->used < size) {
    size_t wanted = size > chunk_size ? size : chunk_size;
    // gumbo has no way to say that memory ran out. It owns nothing but this memory, so leaving it by a jump is clean.
    if (wanted > tree->limit - tree->taken || !(chunk = malloc(sizeof(Chunk) + wanted))) longjmp(tree->full, 1);
    *chunk = (Chunk){.next = tree->chunks, .size = wanted};
    tree->chunks = chunk;
    tree->taken += wanted;
  }
  void *memory = (char *)chunk->bytes + chunk->used;
  chunk->used += size;
  return memory;
}

static void give_back(void *userdata, void *memory) {
  (void)userdata;
  (void)memory;
}

CGumboTree *cgumbo_parse(const uint8_t *html, size_t count, size_t limit) {
  CGumboTree *tree = calloc(1, sizeof *tree);
  if (!tree) return NULL;
  tree->limit = limit;
  if (setjmp(tree->full)) {
    cgumbo_free(tree);
    return NULL;
  }
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = take;
  options.deallocator = give_back;
  options.userdata = tree;
  options.max_errors = 0;
  tree->output = gumbo_parse_with_options(&options, (const char *)html, count);
  return tree;
}

void cgumbo_free(CGumboTree *tree) {
  for (Chunk *chunk = tree->chunks; chunk;) {
    Chunk *next = chunk->next;
    free(chunk);
    chunk = next;
  }
  free(tree);
}

static const GumboNode *gumbo(const CGumboNode *node) { return (const GumboNode *)node; }

static CGumboText text_of(const char *text) {
  return (CGumboText){(const uint8_t *)text, text ? strlen(text) : 0};
}

static const GumboVector *children(const CGumboNode *node) {
  switch (gumbo(node)->type) {
  case GUMBO_NODE_DOCUMENT: return &gumbo(node)->v.document.children;
  case GUMBO_NODE_ELEMENT:
  case GUMBO_NODE_TEMPLATE: return &gumbo(node)->v.element.children;
  default: return &kGumboEmptyVector;
  }
}

const CGumboNode *cgumbo_document(const CGumboTree *tree) { return (const CGumboNode *)tree->output->document; }

size_t cgumbo_node_count(const CGumboTree *tree) {
  const GumboNode *node = tree->output->document;
  size_t count = 1;
  // Down to the first child, else on to the next one of the nodes around: a recursion would overflow the stack.
  for (;;) {
    const GumboVector *below = children((const CGumboNode *)node);
    if (below->length > 0) {
      node = below->data[0];
    } else {
      for (;;) {
        const GumboNode *parent = node->parent;
        if (!parent) return count;
        const GumboVector *siblings = children((const CGumboNode *)parent);
        size_t next = node->index_within_parent + 1;
        if (next < siblings->length) {
          node = siblings->data[next];
          break;
        }
        node = parent;
      }
    }
    count += 1;
  }
}

int32_t cgumbo_kind(const CGumboNode *node) {
  switch (gumbo(node)->type) {
  case GUMBO_NODE_DOCUMENT: return CGUMBO_DOCUMENT;
  case GUMBO_NODE_ELEMENT:
  case GUMBO_NODE_TEMPLATE: return CGUMBO_ELEMENT;
  case GUMBO_NODE_COMMENT: return CGUMBO_COMMENT;
  default: return CGUMBO_TEXT;
  }
}

uint32_t cgumbo_child_count(const CGumboNode *node) { return children(node)->length; }

const CGumboNode *cgumbo_child(const CGumboNode *node, uint32_t index) { return children(node)->data[index]; }

CGumboText cgumbo_text(const CGumboNode *node) { return text_of(gumbo(node)->v.text.text); }

int32_t cgumbo_namespace(const CGumboNode *node) { return (int32_t)gumbo(node)->v.element.tag_namespace; }

int32_t cgumbo_tag(const CGumboNode *node) { return (int32_t)gumbo(node)->v.element.tag; }

CGumboText cgumbo_name(const CGumboNode *node) {
  const GumboElement *element = &gumbo(node)->v.element;
  GumboStringPiece piece = element->original_tag;
  if (piece.data) gumbo_tag_from_original_text(&piece);
  if (element->tag_namespace == GUMBO_NAMESPACE_SVG && piece.data) {
    const char *cased = gumbo_normalize_svg_tagname(&piece);
    if (cased) return text_of(cased);
  }
  if (element->tag != GUMBO_TAG_UNKNOWN) return cgumbo_tag_name((int32_t)element->tag);
  return (CGumboText){(const uint8_t *)piece.data, piece.length};
}

static const GumboAttribute *attribute(const CGumboNode *node, uint32_t index) {
  return gumbo(node)->v.element.attributes.data[index];
}

uint32_t cgumbo_attribute_count(const CGumboNode *node) { return gumbo(node)->v.element.attributes.length; }

CGumboText cgumbo_attribute_name(const CGumboNode *node, uint32_t index) { return text_of(attribute(node, index)->name); }

CGumboText cgumbo_attribute_value(const CGumboNode *node, uint32_t index) {
  return text_of(attribute(node, index)->value);
}

int32_t cgumbo_tag_count(void) { return GUMBO_TAG_LAST; }

CGumboText cgumbo_tag_name(int32_t tag) { return text_of(gumbo_normalized_tagname((GumboTag)tag)); }
