"""Needs: what customers, products and the market want, in management words."""
