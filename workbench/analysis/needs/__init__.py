"""From evidence, surveys and supply ratings to needs one can defend."""
