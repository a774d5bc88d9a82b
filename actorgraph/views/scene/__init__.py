"""The scene: which records are shown, where, how, and with what words; as plain typed data."""

from actorgraph.views.scene.build import build_scene
from actorgraph.views.scene.types import Scene, SceneClaim, SceneEdge, SceneNode

__all__ = ["Scene", "SceneClaim", "SceneEdge", "SceneNode", "build_scene"]
